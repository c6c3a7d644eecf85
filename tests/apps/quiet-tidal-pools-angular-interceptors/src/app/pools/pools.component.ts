import { Component, OnInit, inject, signal } from '@angular/core';
import { PoolsService } from './pools.service';

@Component({ selector: 'app-pools', template: '@for (pool of pools(); track pool.name) { <p>{{ pool.name }}</p> }' })
export class PoolsComponent implements OnInit {
  private readonly service = inject(PoolsService);
  readonly pools = signal<{ name: string }[]>([]);

  ngOnInit(): void {
    this.service.pools().subscribe((pools) => this.pools.set(pools));
  }

  remark(path: string, text: string): void {
    this.service.note(path, text).subscribe();
  }
}
